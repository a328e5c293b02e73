import Markdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';

/** Links of a note open beside the campaign; pictures of elsewhere are not fetched. */
const components: Components = {
  a: ({ href, children }) => (
    <a href={href} target="_blank" rel="noreferrer" tabIndex={-1} className="link nodrag">
      {children}
    </a>
  ),
  img: ({ alt }) => <span>{alt}</span>,
  input: ({ checked }) => <span>{checked ? '☑ ' : '☐ '}</span>,
};

/** The text of a note as it is read. */
export function NoteText({ text }: { readonly text: string }) {
  return (
    <Markdown remarkPlugins={[remarkGfm]} components={components}>
      {text}
    </Markdown>
  );
}
