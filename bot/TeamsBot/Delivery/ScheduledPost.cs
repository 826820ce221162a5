using System.Runtime.InteropServices;

namespace TeamsBot.Delivery;

/// <summary>A post that is still to be made, for the secretariat's list.</summary>
/// <param name="Kind">What kind of post it is, in a word or two.</param>
/// <param name="RecipientName">Whom it is for.</param>
/// <param name="Summary">What it says, in a sentence.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ScheduledPost(DateTimeOffset At, string Kind, string RecipientName, string Summary);
