namespace Partnership.Facts;

/// <summary>What the document calls it.</summary>
public enum PriorityKind
{
    Vision,
    Priority,
    StrategicObjective,
    Aim,
    Theme,
    WorkArea,
    Indicator,
    EmergingTheme,
}
