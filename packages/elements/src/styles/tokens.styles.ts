import { css } from './css.ts';

// Three layers: ten knobs (--loyalty-*), roles derived from them and
// overridable by the same prefix, private names (--_*) that the rules below use. Derived colours
// keep their contrast for any accent (palette.test.ts runs through 4,096 of them).
//
// The first block is the palette of a browser without light-dark() and relative colours: text on
// surface carries everything and the accent is only mixed in. What a browser replaces by itself where
// colours are forced (text, backgrounds, borders) is not named there again.

/** Colours, measures and motion of every element, from ten knobs. */
export const tokens = css`
  :host {
    --_accent: var(--loyalty-accent, #1f6f4a);
    --_level: var(--loyalty-tier-accent, var(--_accent));
    --_surface: var(--loyalty-surface, #fff);
    --_text: var(--loyalty-text, #1b1e24);
    --_sunken: var(--loyalty-sunken, color-mix(in oklab, var(--_text) 4%, var(--_surface)));
    --_track: var(--loyalty-track, color-mix(in oklab, var(--_text) 10%, var(--_surface)));
    --_line: var(--loyalty-line, color-mix(in oklab, var(--_text) 14%, var(--_surface)));
    --_accent-text: var(--loyalty-accent-text, var(--_text));
    --_accent-ui: var(--loyalty-accent-ui, color-mix(in oklab, var(--_level) 40%, var(--_text)));
    --_warn: var(--loyalty-warn, #7a4400);
    --_focus: var(--loyalty-focus, var(--_accent-text));
    --_r: var(--loyalty-radius, 1);
    --_w: var(--loyalty-border-width, 1px);
    --_motion: var(--loyalty-motion, 1);
    --_ease: cubic-bezier(0.2, 0.8, 0.2, 1);
  }
  @supports (color: light-dark(oklch(from red l c h), red)) {
    :host {
      --_surface: var(--loyalty-surface, light-dark(#fff, oklch(0.2 0.006 260)));
      --_text: var(--loyalty-text, light-dark(oklch(0.22 0.01 260), oklch(0.95 0.004 260)));
      --_accent-text: var(
        --loyalty-accent-text,
        light-dark(
          oklch(from var(--_accent) min(l, 0.48) c h),
          oklch(from var(--_accent) max(l, 0.74) c h)
        )
      );
      --_accent-ui: var(
        --loyalty-accent-ui,
        light-dark(
          oklch(from var(--_level) min(l, 0.56) c h),
          oklch(from var(--_level) max(l, 0.62) c h)
        )
      );
      --_warn: var(--loyalty-warn, light-dark(oklch(0.48 0.12 60), oklch(0.82 0.12 80)));
    }
  }
  @media (prefers-contrast: more) {
    :host {
      --_line: var(--_text);
      --_sunken: var(--_surface);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    :host {
      --_motion: 0;
    }
  }
  @media (forced-colors: active) {
    :host {
      --_surface: Canvas;
      --_text: CanvasText;
      --_accent-ui: Highlight;
      --_focus: Highlight;
    }
  }
`;
