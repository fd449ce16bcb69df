/** The demos of a page wait until one comes near: nobody who only reads fetches them. */
const demos = [...document.querySelectorAll<HTMLElement>('.demo')];
const load = () => void import('./run.ts').then(({ run }) => run(demos));

if (demos.some(({ dataset }) => 'atOnce' in dataset)) {
  load();
} else {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      load();
    },
    { rootMargin: '200px' },
  );
  for (const demo of demos) observer.observe(demo);
}
