/** The one importer of zod: shapes that are types, JSON Schema and runtime check in one. */
export { z } from 'zod';
