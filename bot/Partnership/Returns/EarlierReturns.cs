namespace Partnership.Returns;

/// <summary>What a return is held against.</summary>
/// <param name="Plan">The spending plan as last accepted; null where none was, and for plans.</param>
/// <param name="MidYear">The newest mid-year return, for an end-year one; null where there is none.</param>
public sealed record EarlierReturns(Return? Plan, Return? MidYear)
{
    public static readonly EarlierReturns None = new(Plan: null, MidYear: null);

    public ReturnLine? PlannedLine(LineId id) => Plan?.Line(id);

    public ReturnLine? MidYearLine(LineId id) => MidYear?.Line(id);
}
