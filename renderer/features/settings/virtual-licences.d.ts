/** Made by the build (scripts/shipped-parts.mjs): the shipped parts as JSON text. */
declare module 'virtual:licences' {
  const text: string;
  export default text;
}
