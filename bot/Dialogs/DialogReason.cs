namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Why a method of a dialog is called.</summary>
public enum DialogReason
{
    BeginCalled = 0,
    ContinueCalled = 1,
    EndCalled = 2,
    ReplaceCalled = 3,
    CancelCalled = 4,
    NextCalled = 5,
}
