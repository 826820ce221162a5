using System.Runtime.InteropServices;
using Partnership.Returns.Periods;

namespace Partnership.Returns.Indicators;

/// <summary>From this financial year on an indicator is asked for, or is not.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct AskedFrom(FundingYear Year, bool IsAsked);
