// @ts-check
// Starting the engine: Go's own runtime glue and the compiled core.

/** A failure in words for readers; code is the engine's, or "start", "stopped". */
export class EngineError extends Error {
  /** @param {string} code @param {string} sentence */
  constructor(code, sentence) {
    super(sentence);
    this.name = 'EngineError';
    this.code = code;
  }
}

/**
 * Go's own runtime glue, which lies beside the engine. Where dynamic import is not
 * allowed (service workers), or for an engine that lies elsewhere with another
 * glue, the caller imports wasm_exec.js itself and it is here already. The address
 * is a plain word, so that whoever reviews the code sees what is loaded.
 * @returns {Promise<new () => { importObject: WebAssembly.Imports, env: Record<string, string>, run(instance: WebAssembly.Instance): Promise<void> }>}
 */
export async function goRuntime() {
  const scope = /** @type {any} */ (globalThis);
  if (!scope.Go) {
    try {
      // In two words, so that the type checker leaves Go's own script alone.
      await import('../engine/' + 'wasm_exec.js');
    } catch {
      throw new EngineError('start', `The engine could not start: ${new URL('../engine/wasm_exec.js', import.meta.url).href} could not be loaded.`);
    }
  }
  return scope.Go;
}

/**
 * Fetches and compiles the engine, and makes one of it. Errors name the address.
 * @param {string} url
 * @param {WebAssembly.Imports} imports
 * @returns {Promise<WebAssembly.WebAssemblyInstantiatedSource>}
 */
export async function instantiate(url, imports) {
  let response;
  try {
    response = await fetch(url);
  } catch {
    throw new EngineError('start', `The engine could not start: ${url} could not be loaded.`);
  }
  if (!response.ok) {
    throw new EngineError('start', `The engine could not start: ${url} answered ${response.status}.`);
  }
  try {
    // Streaming needs the right type; servers without it get the slower way.
    if (response.headers.get('content-type')?.startsWith('application/wasm')) {
      return await WebAssembly.instantiateStreaming(response, imports);
    }
    return await WebAssembly.instantiate(await response.arrayBuffer(), imports);
  } catch (error) {
    throw new EngineError('start', `The engine could not start: ${url} could not be used (${error instanceof Error ? error.message : error}).`);
  }
}
