// The only code of ours between the page and the system: it hands over one MessagePort and two functions.
import { contextBridge, ipcRenderer } from 'electron'

// A port cannot cross the context bridge; it travels by postMessage, to this very page and no other.
ipcRenderer.on('backend-port', (event) => {
  window.postMessage('backend-port', window.location.origin, [...event.ports])
})

// Calls under way would wait for ever: Chromium tells a port nothing when the process at its other end dies.
ipcRenderer.on('backend-gone', () => window.postMessage('backend-gone', window.location.origin))

contextBridge.exposeInMainWorld('shell', {
  /** Asks for a port to the backend; it arrives as a `message` event with the data `backend-port`. */
  connect: (): void => ipcRenderer.send('connect-backend'),
  /** Asks the person where to save the bytes, and saves them there. The answer is described by `SaveOutcome`. */
  saveFile: (name: string, bytes: Uint8Array): Promise<unknown> => ipcRenderer.invoke('save-file', name, bytes),
  /** Shows a meeting in a second window, on the projector where one is connected; false for an unknown id. */
  present: (meetingId: string): Promise<unknown> => ipcRenderer.invoke('present', meetingId),
})
