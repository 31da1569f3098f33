import { Button, type ButtonProps } from 'react-aria-components'

type ActionButtonProps = Omit<ButtonProps, 'className' | 'isPending' | 'children'> & {
  readonly look?: 'primary' | 'secondary' | 'quiet'
  readonly children: string
  /** While set, the button keeps the focus, does nothing, and shows these words. */
  readonly waiting?: string | null
}

/** A button that does something here. */
export function ActionButton({
  look = 'secondary',
  waiting = null,
  children,
  onPress,
  ...rest
}: ActionButtonProps) {
  return (
    <Button
      {...rest}
      className="action-button"
      data-look={look}
      data-waiting={waiting !== null || undefined}
      aria-disabled={waiting !== null}
      onPress={(event) => {
        if (waiting === null) onPress?.(event)
      }}
    >
      {waiting ?? children}
    </Button>
  )
}
