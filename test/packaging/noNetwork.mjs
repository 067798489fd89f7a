import { Socket } from 'node:net';

// Loaded before a script (node --import): says on stderr every connection that the process opens.
const { connect } = Socket.prototype;
Socket.prototype.connect = function (...options) {
  process.stderr.write(`CONNECTION ${JSON.stringify(options[0])}\n`);
  return connect.apply(this, options);
};
