/** Answers by key; the least recently used go first. */
export interface RecentAnswers<Answer> {
  get(key: string): Answer | undefined;
  set(key: string, answer: Answer): void;
}

export function createRecentAnswers<Answer>(capacity: number): RecentAnswers<Answer> {
  const answers = new Map<string, Answer>();
  return {
    get(key) {
      const answer = answers.get(key);
      if (answer !== undefined) {
        answers.delete(key);
        answers.set(key, answer);
      }
      return answer;
    },
    set(key, answer) {
      answers.delete(key);
      answers.set(key, answer);
      for (const oldest of answers.keys()) {
        if (answers.size <= capacity) break;
        answers.delete(oldest);
      }
    },
  };
}
