namespace Microsoft.Bot.Builder.Dialogs;

public enum DialogTurnStatus
{
    /// <summary>There was no dialog on the stack.</summary>
    Empty = 0,

    /// <summary>A dialog waits for the next turn.</summary>
    Waiting = 1,

    /// <summary>The last dialog on the stack ended.</summary>
    Complete = 2,
    Cancelled = 3,

    /// <summary>The last dialog ended, and the turn with it.</summary>
    CompleteAndWait = 4,
}
