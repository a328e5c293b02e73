import { useEffect, useState } from 'react';

/** How long typing must rest before the server is asked. */
const REST = 300;

/** A value that can be written as JSON, as it was when it last rested for a moment. */
export function useSettled<Value>(value: Value): Value {
  const key = JSON.stringify(value);
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(key)), REST);
    return () => clearTimeout(timer);
  }, [key]);
  return settled;
}
