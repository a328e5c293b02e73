/**
 * The first import of React: it takes the place of its errors when it starts, for which a browser reads the files once more
 * that are being run then. So it is run from a file of its own.
 */
export { createRoot } from 'react-dom/client';
