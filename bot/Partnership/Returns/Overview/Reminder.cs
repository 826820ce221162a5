namespace Partnership.Returns.Overview;

/// <summary>A reminder that falls due.</summary>
/// <param name="Offset">Its day counted from the due date: -14 is a fortnight before. With the key it names the reminder, which is sent once.</param>
/// <param name="To">Whose move it is now.</param>
public sealed record Reminder(ReturnKey Key, int Offset, PendingParty To, ReturnStatus Status);
