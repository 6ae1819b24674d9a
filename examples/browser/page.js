// The page: sends what is typed to the worker and shows what comes back. While the worker is busy only the newest text
// waits, so typing never queues up behind annotating.
"use strict";

const text = document.getElementById("text");
const published = document.getElementById("published");
const status = document.getElementById("status");
const error = document.getElementById("error");
const annotated = document.getElementById("annotated");

const worker = new Worker("worker.js");
let busy = true; // until it has loaded
let waiting = true;

function send() {
	busy = true;
	waiting = false;
	worker.postMessage({ text: text.value, published: published.value });
}

function changed() {
	waiting = true;
	if (!busy) send();
}

// show takes the article and the lists out of the page that annotate/html made. Its style sheet comes with the first.
function show(page) {
	const made = new DOMParser().parseFromString(page, "text/html");
	const style = document.getElementById("style");
	if (!style) {
		const first = made.querySelector("style");
		first.id = "style";
		document.head.prepend(document.adoptNode(first));
	}
	annotated.replaceChildren(document.adoptNode(made.querySelector("main")));
}

worker.onmessage = ({ data }) => {
	busy = false;
	if (data.loaded !== undefined) {
		status.dataset.loaded = data.loaded;
		status.textContent = `Loaded in ${Math.round(data.loaded)} ms.`;
	} else if (data.failed) {
		busy = true; // for good
		error.textContent = data.failed;
	} else {
		show(data.page);
		error.textContent = data.error;
		status.dataset.took = data.took;
		status.textContent = `Loaded in ${Math.round(status.dataset.loaded)} ms, annotated in ${data.took.toFixed(1)} ms.`;
	}
	if (waiting && !busy) send();
};
worker.onerror = (event) => { error.textContent = event.message; };

text.addEventListener("input", changed);
published.addEventListener("input", changed);
document.getElementById("desk").addEventListener("submit", (event) => event.preventDefault());
