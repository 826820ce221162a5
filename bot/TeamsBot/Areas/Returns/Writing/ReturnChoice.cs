using Partnership.Returns;

namespace TeamsBot.Areas.Returns.Writing;

/// <summary>A return that a person may choose.</summary>
/// <param name="Return">Null where it is not started.</param>
/// <param name="MayStart">False where the person may not write it, or the spending plan has to be accepted first.</param>
internal sealed record ReturnChoice(ReturnKey Key, string AreaName, string PeriodName, DateOnly Due, Return? Return, bool MayStart);
