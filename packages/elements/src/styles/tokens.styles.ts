import { css } from 'lit';

// Layered as experience.md 4 has it: ten knobs (--loyalty-*), roles derived from them and
// overridable by the same prefix, private names (--_*) that the rules below use. Derived colours
// keep their contrast for any accent (palette.test.ts runs through 4,096 of them).
//
// --_em is registered as a length (see define.ts), so that spaces follow the host's size and not that
// of the text they stand in.
//
// The first block is the palette of a browser without light-dark() and relative colours: text on
// surface carries everything and the accent is only mixed in.

/** Colours, measures and motion of every element, from ten knobs. */
export const tokens = css`
  :host {
    --_accent: var(--loyalty-accent, #1f6f4a);
    --_level: var(--loyalty-tier-accent, var(--_accent));
    --_surface: var(--loyalty-surface, #fff);
    --_text: var(--loyalty-text, #1b1e24);
    --_muted: var(--loyalty-muted, color-mix(in oklab, var(--_text) 72%, var(--_surface)));
    --_sunken: var(--loyalty-sunken, color-mix(in oklab, var(--_text) 4%, var(--_surface)));
    --_track: var(--loyalty-track, color-mix(in oklab, var(--_text) 10%, var(--_surface)));
    --_line: var(--loyalty-line, color-mix(in oklab, var(--_text) 14%, var(--_surface)));
    --_line-strong: var(
      --loyalty-line-strong,
      color-mix(in oklab, var(--_text) 52%, var(--_surface))
    );
    --_accent-text: var(--loyalty-accent-text, var(--_text));
    --_accent-ui: var(--loyalty-accent-ui, color-mix(in oklab, var(--_level) 40%, var(--_text)));
    --_accent-tint: var(
      --loyalty-accent-tint,
      color-mix(in oklab, var(--_accent-ui) 10%, var(--_surface))
    );
    --_button: var(--loyalty-button, var(--_text));
    --_on-button: var(--loyalty-on-button, var(--_surface));
    --_button-line: var(--_button);
    --_warn: var(--loyalty-warn, #7a4400);
    --_warn-tint: var(--loyalty-warn-tint, color-mix(in oklab, var(--_warn) 9%, var(--_surface)));
    --_danger: var(--loyalty-danger, #9d1c1c);
    --_focus: var(--loyalty-focus, var(--_accent-text));
    --_em: 1em;
    --_u: calc(0.25 * var(--_em) * var(--loyalty-space, 1));
    --_r: var(--loyalty-radius, 1);
    --_w: var(--loyalty-border-width, 1px);
    --_motion: var(--loyalty-motion, 1);
    --_ease: cubic-bezier(0.2, 0.8, 0.2, 1);
    --_start: -1;
  }
  :host(:dir(rtl)) {
    --_start: 1;
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
      --_button: var(--loyalty-button, oklch(from var(--_accent) min(l, 0.5) c h));
      --_on-button: var(--loyalty-on-button, #fff);
      --_button-line: light-dark(
        oklch(from var(--_button) min(l, 0.56) c h),
        oklch(from var(--_button) max(l, 0.62) c h)
      );
      --_warn: var(--loyalty-warn, light-dark(oklch(0.48 0.12 60), oklch(0.82 0.12 80)));
      --_danger: var(--loyalty-danger, light-dark(oklch(0.48 0.17 27), oklch(0.78 0.13 25)));
    }
  }
  @supports (color: contrast-color(red)) {
    :host {
      --_button: var(--loyalty-button, var(--_accent));
      --_on-button: var(--loyalty-on-button, contrast-color(var(--_button)));
    }
  }
  @media (prefers-contrast: more) {
    :host {
      --_muted: var(--_text);
      --_line: var(--_line-strong);
      --_sunken: var(--_surface);
      --_accent-tint: var(--_surface);
      --_warn-tint: var(--_surface);
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
      --_muted: CanvasText;
      --_sunken: Canvas;
      --_track: Canvas;
      --_line: CanvasText;
      --_line-strong: CanvasText;
      --_accent-text: CanvasText;
      --_accent-ui: Highlight;
      --_accent-tint: Canvas;
      --_button: ButtonFace;
      --_on-button: ButtonText;
      --_button-line: ButtonText;
      --_warn: CanvasText;
      --_warn-tint: Canvas;
      --_danger: CanvasText;
      --_focus: Highlight;
    }
  }
`;
