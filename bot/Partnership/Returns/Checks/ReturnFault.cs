namespace Partnership.Returns.Checks;

/// <summary>Something in a return that has to be put right or confirmed.</summary>
/// <param name="Line">The line it is in; null for the return as a whole.</param>
/// <param name="Field">The input that it stands beside.</param>
/// <param name="Index">Which of several such inputs, from 1; 0 where there is one.</param>
/// <param name="Message">Says what to do, for the person who typed; never repeats what was typed.</param>
/// <param name="MayConfirm">A question, which "yes, as it is" answers; otherwise it has to be put right.</param>
public sealed record ReturnFault(ReturnFaultKind Kind, LineId? Line, ReturnField Field, int Index, string Message, bool MayConfirm);
