namespace Partnership.Facts;

/// <summary>What sort of body it is; questions use it to tell "which CSP" from "which council".</summary>
public enum BodyKind
{
    Partnership,
    CommunitySafetyPartnership,
    Council,
    Department,
    Committee,
    Group,
    Police,
    Commissioner,
    Probation,
    Health,
    Fire,
    Prison,
    SafeguardingBoard,
    VoluntarySector,
    National,
    Other,
}
