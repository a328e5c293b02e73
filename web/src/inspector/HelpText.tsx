import Markdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';

/** The look of a help page; its first heading is the title of the dialog around it. */
const components: Components = {
  h1: () => null,
  h2: ({ children }) => <h3 className="pt-2 text-md font-strong">{children}</h3>,
  h3: ({ children }) => <h4 className="pt-1 font-strong">{children}</h4>,
  ul: ({ children }) => <ul className="grid list-disc gap-1 pl-5">{children}</ul>,
  ol: ({ children }) => <ol className="grid list-decimal gap-1 pl-5">{children}</ol>,
  table: ({ children }) => <table className="w-full border-collapse text-left">{children}</table>,
  th: ({ children }) => (
    <th className="border-b border-line-strong py-1 pr-3 text-xs font-medium text-text-muted">{children}</th>
  ),
  td: ({ children }) => <td className="border-b border-line py-1.5 pr-3 align-top">{children}</td>,
  code: ({ children }) => <code className="rounded-sm bg-sunken px-1 text-xs">{children}</code>,
  pre: ({ children }) => <pre className="overflow-auto rounded-md bg-sunken p-2.5">{children}</pre>,
};

/** A help page as text on the screen. */
export function HelpText({ text }: { readonly text: string }) {
  return (
    <div className="grid gap-2">
      <Markdown remarkPlugins={[remarkGfm]} components={components}>
        {text}
      </Markdown>
    </div>
  );
}
