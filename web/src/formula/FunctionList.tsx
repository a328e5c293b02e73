import { Command } from 'cmdk';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callWords, type FunctionDoc, findFunctions, functionDoc, signatureParts } from './function-docs.ts';

export interface FunctionListProps {
  readonly onInsert: (name: string) => void;
}

const GROUP =
  '[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:font-strong [&_[cmdk-group-heading]]:text-text-subtle';

/** All functions by kind, found by their names here and elsewhere; Enter or a click inserts one. */
export function FunctionList({ onInsert }: FunctionListProps) {
  const { t } = useTranslation('formula');
  const [search, setSearch] = useState('');
  const [marked, setMarked] = useState('');
  const found = findFunctions(search);
  const groups = Map.groupBy(found, (one) => one.category);
  const shown = found.find((one) => one.name === marked) ?? functionDoc(marked);
  return (
    <Command
      shouldFilter={false}
      label={t('find')}
      value={marked}
      onValueChange={setMarked}
      loop
      className="flex min-h-0 flex-1 flex-col"
    >
      <Command.Input
        value={search}
        onValueChange={setSearch}
        placeholder={t('find')}
        className="control mb-1 flex-none px-2.5 outline-0"
      />
      <Command.List label={t('functions')} className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
        <Command.Empty className="p-2 text-text-muted">{t('none', { search })}</Command.Empty>
        {[...groups].map(([category, functions]) => (
          <Command.Group key={category} heading={t(`categories.${category}`)} className={GROUP}>
            {functions.map((one) => (
              <Command.Item
                key={one.name}
                value={one.name}
                onSelect={() => onInsert(one.name)}
                className="flex min-h-6 cursor-default items-center rounded-sm px-2 py-0.5 select-none data-[selected=true]:bg-hover"
              >
                <code className="truncate">{callWords(one)}</code>
              </Command.Item>
            ))}
          </Command.Group>
        ))}
      </Command.List>
      <div className="min-h-40 flex-none border-t border-line pt-2 text-xs">
        {shown ? <About of={shown} /> : <p className="text-text-subtle">{t('insertHint')}</p>}
      </div>
    </Command>
  );
}

function About({ of: one }: { readonly of: FunctionDoc }) {
  const { t } = useTranslation('formula');
  return (
    <div className="grid gap-1">
      {one.signatures.map((signature) => {
        const { takes, gives } = signatureParts(signature);
        return (
          <code key={signature} className="wrap-anywhere">
            {one.name}({takes.join(', ').replaceAll('...', '… ')}) → {gives}
          </code>
        );
      })}
      <p>{one.doc}</p>
      <p className="text-text-muted">{one.empties}</p>
      {one.example ? (
        <p className="wrap-anywhere">
          <span className="text-text-muted">{t('example')}: </span>
          <code>
            {one.example[0]} → {one.example[1]}
          </code>
        </p>
      ) : null}
      {one.also.length > 0 ? <p className="text-text-subtle">{t('also', { names: one.also.join(', ') })}</p> : null}
    </div>
  );
}
