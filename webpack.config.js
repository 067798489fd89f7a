'use strict';

const path = require('node:path');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');

const root = __dirname;

/** What the bundles share: the transpiler of the tests, and a cache on disk that makes the second build short. */
const shared = (name) => ({
  name,
  mode: 'production',
  context: root,
  devtool: false,
  cache: {
    type: 'filesystem',
    cacheDirectory: path.join(root, '.cache/webpack'),
    name,
    buildDependencies: { config: [__filename, path.join(root, 'package-lock.json')] },
  },
  resolve: { extensions: ['.tsx', '.ts', '.mjs', '.js'] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: 'swc-loader',
        options: {
          jsc: {
            target: 'es2022',
            parser: { syntax: 'typescript', tsx: true },
            transform: { react: { runtime: 'automatic' } },
          },
        },
      },
    ],
  },
  optimization: { chunkIds: 'deterministic', moduleIds: 'deterministic' },
  performance: { hints: false },
  stats: 'errors-warnings',
});

/**
 * A page: its HTML, its scripts, its style. The Excel task pane will be another call of this function,
 * with its own entry, its own HTML and office.js.
 */
function page(name, entry, template) {
  const common = shared(name);
  return {
    ...common,
    target: ['web', 'es2022'],
    entry: { [name]: entry },
    output: {
      path: path.join(root, 'dist', name),
      filename: '[name].[contenthash:8].js',
      chunkFilename: '[name].[contenthash:8].js',
      assetModuleFilename: '[name].[contenthash:8][ext]',
      clean: true,
    },
    module: {
      rules: [
        ...common.module.rules,
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'], sideEffects: true },
      ],
    },
    plugins: [
      new HtmlWebpackPlugin({ template, scriptLoading: 'defer' }),
      new MiniCssExtractPlugin({
        filename: '[name].[contenthash:8].css',
        chunkFilename: '[name].[contenthash:8].css',
      }),
    ],
  };
}

/** The command line, in one file that runs without node_modules: what a page loads on demand is put inline. */
function commandLine() {
  const common = shared('cli');
  return {
    ...common,
    target: 'node20',
    entry: { spaser: './src/cli/index.ts' },
    output: { path: path.join(root, 'dist/cli'), filename: '[name].cjs', clean: true },
    module: { ...common.module, parser: { javascript: { dynamicImportMode: 'eager' } } },
    optimization: { ...common.optimization, minimize: false },
  };
}

module.exports = [
  page('embedded', './src/taskpane/embedded/index.tsx', './src/taskpane/embedded/embedded.html'),
  commandLine(),
];
