import { api } from './browser.js';
const [tab] = await api.tabs.query({ active: true, currentWindow: true });
const state = await api.runtime.sendMessage({ to: 'background', do: 'press', tab: tab.id });
document.querySelector('#state').textContent = JSON.stringify(state);
document.body.dataset.state = state.phase;
document.querySelector('#undo').onclick = async () => {
  const s = await api.tabs.sendMessage(tab.id, { to: 'page', do: 'undo' });
  document.querySelector('#state').textContent = JSON.stringify(s);
  document.body.dataset.state = s.phase;
};
