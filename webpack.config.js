'use strict';

const path = require('node:path');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');
const { version } = require('./package.json');

const root = __dirname;

/** Where the bundles are written; the tests have their own folder, to leave alone what a user built. */
const dist = path.resolve(root, process.env.SPASER_DIST || 'dist');

/** Microsoft's library as Microsoft serves it. */
const CDN = { officeJs: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js' };

/** What the bundles share: the transpiler of the tests, and a cache on disk that makes the second build short. */
const shared = (name, cache = name) => ({
  name,
  mode: 'production',
  context: root,
  devtool: false,
  cache: {
    type: 'filesystem',
    cacheDirectory: path.join(root, '.cache/webpack'),
    name: cache,
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

/** A page: its HTML, its scripts, its style. */
function page({ name, cache, entry, html, plugins = [] }) {
  const common = shared(name, cache);
  return {
    ...common,
    target: ['web', 'es2022'],
    entry,
    output: {
      path: path.join(dist, name),
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
      new HtmlWebpackPlugin({ ...html, scriptLoading: 'defer' }),
      new MiniCssExtractPlugin({
        filename: '[name].[contenthash:8].css',
        chunkFilename: '[name].[contenthash:8].css',
      }),
      ...plugins,
    ],
  };
}

const embedded = () =>
  page({
    name: 'embedded',
    entry: { embedded: './src/taskpane/embedded/index.tsx' },
    html: { template: './src/taskpane/embedded/embedded.html' },
  });

/**
 * The pane that Excel opens. Both builds hold the same scripts, and share one cache: they differ by
 * where office.js comes from, and by the files around.
 */
function excel(name, { officeJs, ExcelPackage, host, selfHosted }) {
  return page({
    name,
    cache: 'excel',
    entry: { taskpane: './src/taskpane/excel/index.tsx' },
    html: {
      template: './src/taskpane/excel/taskpane.html',
      filename: 'taskpane.html',
      templateParameters: {
        officeJs,
        officeOrigin: selfHosted ? '' : new URL(officeJs).origin,
        version,
      },
    },
    plugins: [new ExcelPackage({ host, selfHosted })],
  });
}

/** The command line, in one file that runs without node_modules: what a page loads on demand is put inline. */
function commandLine() {
  const common = shared('cli');
  return {
    ...common,
    target: 'node20',
    entry: { spaser: './src/cli/index.ts' },
    output: { path: path.join(dist, 'cli'), filename: '[name].cjs', clean: true },
    module: { ...common.module, parser: { javascript: { dynamicImportMode: 'eager' } } },
    optimization: { ...common.optimization, minimize: false },
  };
}

module.exports = async () => {
  const { hostFrom } = await import('./scripts/host.mjs');
  const { ExcelPackage } = await import('./scripts/excelPackage.mjs');
  const common = { ExcelPackage, host: hostFrom(process.env.SPASER_HOST) };
  return [
    embedded(),
    commandLine(),
    excel('excel', { ...common, ...CDN, selfHosted: false }),
    excel('excel-self-hosted', { ...common, officeJs: 'office/office.js', selfHosted: true }),
  ];
};
