import { StrictMode } from 'react';
import { createRoot } from './app/react-root.ts';
import { App } from './app/App.tsx';
import { fetchTypedLetters } from './i18n/letters.ts';
import { startLanguage } from './i18n/load-language.ts';
import './styles/main.css';
import { applyTheme } from './theme/theme.ts';

applyTheme();
fetchTypedLetters();
await startLanguage();

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root.');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
