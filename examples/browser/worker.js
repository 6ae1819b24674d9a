// The worker: loads the library, says so, and annotates each text that it is sent.
"use strict";

importScripts("wasm_exec.js");

self.datelineReady = () => postMessage({ loaded: performance.now() });

self.onmessage = ({ data }) => {
	const start = performance.now();
	const { result, error } = self.dateline.page(data.text, data.published);
	postMessage({ page: result, error, took: performance.now() - start });
};

const go = new Go();
WebAssembly.instantiateStreaming(fetch("dateline.wasm"), go.importObject)
	.then(({ instance }) => go.run(instance))
	.catch((reason) => postMessage({ failed: String(reason) }));
