using System.Globalization;
using System.Runtime.InteropServices;

namespace Partnership.Meetings.Reminders;

/// <summary>How long before a meeting a reminder is due.</summary>
/// <param name="Amount">At least 1.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ReminderOffset(ReminderUnit Unit, int Amount) : IComparable<ReminderOffset>
{
    /// <summary>A reminder a year ahead helps nobody: no offset is longer.</summary>
    public const int MaximumDays = 366;

    /// <summary>Its length, a day taken as 24 hours; for comparison.</summary>
    public TimeSpan Length => Unit switch
    {
        ReminderUnit.Minutes => TimeSpan.FromMinutes(Amount),
        ReminderUnit.Hours => TimeSpan.FromHours(Amount),
        ReminderUnit.Days => TimeSpan.FromDays(Amount),
        _ => throw new InvalidOperationException($"There is no unit {Unit}."),
    };

    public static bool operator <(ReminderOffset left, ReminderOffset right) => left.CompareTo(right) < 0;

    public static bool operator >(ReminderOffset left, ReminderOffset right) => left.CompareTo(right) > 0;

    public static bool operator <=(ReminderOffset left, ReminderOffset right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ReminderOffset left, ReminderOffset right) => left.CompareTo(right) >= 0;

    public static ReminderOffset Days(int days) => new(ReminderUnit.Days, days);

    public static ReminderOffset Hours(int hours) => new(ReminderUnit.Hours, hours);

    public static ReminderOffset Minutes(int minutes) => new(ReminderUnit.Minutes, minutes);

    /// <summary>Reads "14d", "14 days", "1h", "1 hour", "30 min"; from one minute to a year.</summary>
    public static bool TryParse(string? text, out ReminderOffset offset)
    {
        offset = default;
        var trimmed = (text ?? "").Trim();
        var digits = trimmed.TakeWhile(char.IsAsciiDigit).Count();
        if (!int.TryParse(trimmed.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var amount) || amount < 1)
        {
            return false;
        }

        ReminderUnit? unit = trimmed[digits..].Trim().ToUpperInvariant() switch
        {
            "D" or "DAY" or "DAYS" => ReminderUnit.Days,
            "H" or "HOUR" or "HOURS" => ReminderUnit.Hours,
            "M" or "MIN" or "MINS" or "MINUTE" or "MINUTES" => ReminderUnit.Minutes,
            _ => null,
        };
        if (unit is null || amount > MaximumDays * 24 * 60 || new ReminderOffset(unit.Value, amount).Length > TimeSpan.FromDays(MaximumDays))
        {
            return false;
        }

        offset = new ReminderOffset(unit.Value, amount);
        return true;
    }

    public int CompareTo(ReminderOffset other) => Length.CompareTo(other.Length);

    /// <summary>"14d", "1h", "30m": short, and part of a post's key.</summary>
    public override string ToString() => Amount.ToString(CultureInfo.InvariantCulture) + Unit switch
    {
        ReminderUnit.Minutes => "m",
        ReminderUnit.Hours => "h",
        _ => "d",
    };
}
