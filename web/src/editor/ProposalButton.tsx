import { type Problem, type Proposal, proposalFor } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { lookOf } from '../activities/registry.tsx';
import { useDocument, useEditor } from './EditorContext.tsx';
import { applyProposal } from './edits/apply-proposal.ts';
import { nameOf } from './edits/edit-graph.ts';
import type { EditorSession } from './editor-session.ts';
import { useEditable } from './use-editable.ts';

/** What can be done about a problem with one press; nothing where there is no single thing to do. */
export function ProposalButton({ problem, className }: { readonly problem: Problem; readonly className?: string }) {
  const { t } = useTranslation('editor');
  const session = useEditor();
  const editable = useEditable();
  const graph = useDocument((state) => state.graph);
  const survey = useStore(session.checked, (check) => check.survey);
  const proposal = editable ? proposalFor(problem, graph, survey) : undefined;
  if (!proposal) return null;
  return (
    <button
      type="button"
      data-proposal={proposal.kind}
      className={`link whitespace-nowrap ${className ?? ''}`}
      onClick={() => applyProposal(session, proposal)}
    >
      {wordsOf(t, session, proposal)}
    </button>
  );
}

type Words = ReturnType<typeof useTranslation<'editor'>>['t'];

function wordsOf(t: Words, session: EditorSession, proposal: Proposal): string {
  switch (proposal.kind) {
    case 'insert':
      return t('proposal.insert', { name: lookOf(proposal.type).title });
    case 'start':
      return t(proposal.before === undefined ? 'proposal.begin' : 'proposal.start', {
        name: lookOf(proposal.type).title,
      });
    case 'continue':
      return t('proposal.continue');
    case 'go-on':
      return t('proposal.goOn');
    case 'disconnect': {
      const arrow = session.documents.getState().graph.transitions.find((one) => one.id === proposal.transition);
      const names = {
        from: nameOf(session, arrow?.from.activity ?? ''),
        to: nameOf(session, arrow?.to.activity ?? ''),
      };
      return t('proposal.disconnect', names);
    }
  }
}
