namespace Partnership.Returns.Updates;

/// <summary>Something in an update that has to be put right or confirmed.</summary>
/// <param name="Message">Says what to do, for the person who typed; never repeats what was typed.</param>
/// <param name="MayConfirm">Whether it is the question about private data, which "yes, as it is" answers.</param>
public sealed record UpdateFault(UpdateField Field, string Message, bool MayConfirm);
