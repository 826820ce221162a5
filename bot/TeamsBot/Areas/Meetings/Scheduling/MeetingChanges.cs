using System.Security.Cryptography;
using System.Text;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Partnership.Calendars;
using Partnership.Facts;
using Partnership.Meetings;
using Partnership.Meetings.Requests;
using Partnership.Returns;
using TeamsBot.Areas.Meetings.Tables;
using TeamsBot.Cards.Forms;
using TeamsBot.Chat;

namespace TeamsBot.Areas.Meetings.Scheduling;

/// <summary>Schedules, moves and cancels for the secretariat, by words and by cards. What is doubtful is asked about before anything is done.</summary>
internal sealed class MeetingChanges(MeetingService service, MeetingFinder finder, MeetingRequestParser words, MeetingReplies replies, TimeProvider time)
{
    private const string FromCalendar = "This meeting comes from the group's calendar in Microsoft 365, which has the last word on its time and place. Please change it there; I follow within the quarter of an hour.";

    /// <summary>Arranges what was said in whole, at once where nothing about it is doubtful.</summary>
    public async Task ScheduleAsync(ITurnContext turnContext, Person by, MeetingRequest.Schedule request, CancellationToken cancellationToken)
    {
        var bodies = await words.BodiesAsync();
        var details = new MeetingDetails(request.Title ?? bodies.NameOf(request.Body), request.When.Time!, request.Place, request.JoinLink);
        var typed = MeetingInput.Of(request.Body, details);
        if (MeetingFormCheck.Of(typed, bodies, time.GetUtcNow(), current: null) is { Faults: { Count: > 0 } faults })
        {
            await replies.ShowAsync(turnContext, new MeetingForm(Editing: null, bodies.All, typed, faults, "", Guid.NewGuid()), cancellationToken);
            return;
        }

        await SettleAsync(turnContext, by, new TypedMeeting(Editing: null, request.Body, details, typed, FormOf(turnContext.Activity)) { Remarks = request.When.Notes }, cancellationToken);
    }

    /// <summary>Opens the form of a new meeting with what was said, and what is wrong with that.</summary>
    public async Task OpenAsync(ITurnContext turnContext, MeetingReading.Unclear? unclear, CancellationToken cancellationToken)
    {
        var bodies = await words.BodiesAsync();
        var typed = unclear?.Draft is { } draft ? MeetingInput.Of(draft) : MeetingInput.None;
        var first = unclear?.Draft?.Days is [var day, ..] ? typed.On(day) : typed;
        var faults = unclear is null ? [] : FaultsOf(unclear, MeetingFormCheck.Of(first, bodies, time.GetUtcNow(), current: null).Faults);
        await replies.ShowAsync(turnContext, new MeetingForm(Editing: null, bodies.All, typed, faults, "", Guid.NewGuid()), cancellationToken);
    }

    /// <summary>Moves a meeting as was said.</summary>
    public async Task MoveAsync(ITurnContext turnContext, Person by, KeptMeeting kept, MeetingRequest.Move request, CancellationToken cancellationToken)
    {
        if (await IsFixedAsync(turnContext, kept, cancellationToken))
        {
            return;
        }

        var (meeting, now) = (kept.Meeting, time.GetUtcNow());
        var settled = request.When?.Settle(now, meeting.Time, WorkingDays.England);
        if (settled is { Time: null })
        {
            var said = MeetingInput.Of(meeting.Body, meeting.Details with { Place = request.Place ?? meeting.Details.Place, JoinLink = request.JoinLink ?? meeting.Details.JoinLink });
            await ShowFormAsync(turnContext, kept, said, [.. settled.Faults.Select(static fault => new FieldFault(MeetingFields.Day, fault))], cancellationToken);
            return;
        }

        var details = meeting.Details with { Time = settled?.Time ?? meeting.Time, Place = request.Place ?? meeting.Details.Place, JoinLink = request.JoinLink ?? meeting.Details.JoinLink };
        await SettleAsync(turnContext, by, new TypedMeeting(kept, meeting.Body, details, MeetingInput.Of(meeting.Body, details), FormOf(turnContext.Activity)) { Remarks = settled?.Notes ?? [] }, cancellationToken);
    }

    /// <summary>Opens the form of a meeting with what was said of its new time.</summary>
    public async Task OpenMoveAsync(ITurnContext turnContext, KeptMeeting kept, MeetingReading.Unclear? unclear, CancellationToken cancellationToken)
    {
        if (!await IsFixedAsync(turnContext, kept, cancellationToken))
        {
            IReadOnlyList<FieldFault> faults = unclear is null ? [] : [.. unclear.Faults.Select(static fault => new FieldFault("", fault))];
            var settled = unclear?.When?.Settle(time.GetUtcNow(), kept.Meeting.Time, WorkingDays.England).Time;
            var typed = settled is null ? MeetingInput.Of(kept.Meeting).With(unclear?.Draft)
                : MeetingInput.Of(kept.Meeting.Body, kept.Meeting.Details with { Time = settled, Place = unclear?.Draft?.Place ?? kept.Meeting.Details.Place, JoinLink = unclear?.Draft?.JoinLink ?? kept.Meeting.Details.JoinLink });
            await ShowFormAsync(turnContext, kept, typed, faults, cancellationToken);
        }
    }

    /// <summary>Takes a form that was sent: of a new meeting, or of one that is to be changed.</summary>
    public async Task SaveAsync(ITurnContext turnContext, Person by, MeetingAction action, CancellationToken cancellationToken)
    {
        var bodies = await words.BodiesAsync();
        var editing = action.Verb is MeetingVerbs.Change ? action.Meeting is { } id ? service.Find(id) : null : null;
        if (action.Verb is MeetingVerbs.Change && editing is null)
        {
            await replies.ShowAsync(turnContext, new MeetingStep.Gone(), [], cancellationToken);
            return;
        }

        // An old card, or one that has done its work: what stands now is shown, whatever is in its fields.
        if (editing is not null && (action.Seen != editing.Version || await IsFixedAsync(turnContext, editing, cancellationToken)))
        {
            if (action.Seen != editing.Version)
            {
                var isUsed = action.Form is { } used && service.IsUsed(used);
                await replies.ShowAsync(turnContext, isUsed ? new MeetingStep.Repeated(editing) : new MeetingStep.Overtaken(editing), [], cancellationToken);
            }

            return;
        }

        var typed = MeetingInput.Read(action.Inputs, editing is null ? MeetingInput.None : MeetingInput.Of(editing.Meeting));
        if (editing is null && typed.Days.Length > 0)
        {
            await SaveRowAsync(turnContext, by, action, typed, bodies, cancellationToken);
            return;
        }

        var check = MeetingFormCheck.Of(typed, bodies, time.GetUtcNow(), editing?.Meeting.Time);
        if (check.Details is not { } details || action.Inputs.Faults.Count > 0)
        {
            await replies.ShowAsync(turnContext, new MeetingForm(editing, bodies.All, typed, [.. action.Inputs.Faults, .. check.Faults], "", Guid.NewGuid()), cancellationToken);
            return;
        }

        var body = editing?.Meeting.Body ?? check.Body!.Value;
        details = details.Title.Length > 0 ? details : details with { Title = bodies.NameOf(body) };
        await SettleAsync(turnContext, by, new TypedMeeting(editing, body, details, typed, action.Form ?? Guid.NewGuid()) { Confirmed = action.Confirmed }, cancellationToken);
    }

    /// <summary>Arranges a row of meetings: all of them, or none where something is wrong with one.</summary>
    private async Task SaveRowAsync(ITurnContext turnContext, Person by, MeetingAction action, MeetingInput typed, MeetingBodies bodies, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var (days, fault) = MeetingRequestReader.ReadDays(typed.Days, LondonTime.DayOf(now));
        var checks = days.Select(day => MeetingFormCheck.Of(typed.On(day), bodies, now, current: null)).ToList();
        List<FieldFault> faults =
        [
            .. action.Inputs.Faults,
            .. fault is null ? Array.Empty<FieldFault>() : [new FieldFault(MeetingFields.Days, fault)],
            .. checks.SelectMany(static check => check.Faults).Select(static one => one.Field is MeetingFields.Day ? one with { Field = MeetingFields.Days } : one).Distinct(),
        ];
        var form = action.Form ?? Guid.NewGuid();
        var proposals = faults.Count > 0 ? [] : checks.Select((check, at) => new TypedMeeting(Editing: null, check.Body!.Value, check.Details!, typed, IdIn(form, at))).ToList();
        var key = string.Join(' ', proposals.Select(static one => one.Key));
        if (faults.Count == 0 && !string.Equals(action.Confirmed, key, StringComparison.Ordinal) && !proposals.Exists(one => service.Find(new MeetingId(one.Form)) is not null))
        {
            foreach (var proposal in proposals)
            {
                faults.AddRange((await DoubtsAsync(proposal)).Select(static doubt => new FieldFault(MeetingFields.Days, doubt, IsQuestion: true)));
            }
        }

        if (faults.Count > 0)
        {
            await replies.ShowAsync(turnContext, new MeetingForm(Editing: null, bodies.All, typed, faults, key, Guid.NewGuid()), cancellationToken);
            return;
        }

        foreach (var proposal in proposals)
        {
            await service.ScheduleAsync(by, new MeetingId(proposal.Form), proposal.Body, proposal.Details, MeetingSource.Card, proposal.Form, origin: null, cancellationToken);
        }

        await CardReply.SayAsync(turnContext, $"Scheduled: {bodies.NameOf(proposals[0].Body)}, {LondonWords.Count(days.Count, "meeting")}: {string.Join("; ", days.Select(LondonWords.Day))}. Each can be moved or cancelled on its own.", cancellationToken);
    }

    private static Guid IdIn(Guid form, int at) => new(SHA256.HashData([.. form.ToByteArray(), (byte)at]).AsSpan(0, 16));

    /// <summary>Asks whether the meeting is to be cancelled.</summary>
    public async Task AskToCancelAsync(ITurnContext turnContext, KeptMeeting kept, string? reason, CancellationToken cancellationToken)
    {
        if (!await IsFixedAsync(turnContext, kept, cancellationToken))
        {
            await replies.AskToCancelAsync(turnContext, kept, reason, TooLong(reason), cancellationToken);
        }
    }

    public async Task CancelAsync(ITurnContext turnContext, Person by, MeetingAction action, CancellationToken cancellationToken)
    {
        var reason = action.Inputs.Text(MeetingFields.Reason).ReplaceLineEndings(" ").Trim();
        if (action.Meeting is not { } id || service.Find(id) is not { } kept)
        {
            await replies.ShowAsync(turnContext, new MeetingStep.Gone(), [], cancellationToken);
        }
        else if (action.Inputs.Faults.Concat(TooLong(reason)).ToList() is { Count: > 0 } faults)
        {
            await replies.AskToCancelAsync(turnContext, kept, reason, faults, cancellationToken);
        }
        else if (kept.Meeting.Source == MeetingSource.Graph)
        {
            await replies.ShowAsync(turnContext, kept, "attention", FromCalendar, cancellationToken);
        }
        else
        {
            var step = await service.ChangeAsync(by, id, action.Seen ?? 0, action.Verb, action.Form, (meeting, now) => meeting.Cancel(reason, now), cancellationToken);
            await replies.ShowAsync(turnContext, step, [], cancellationToken);
        }
    }

    private async Task SettleAsync(ITurnContext turnContext, Person by, TypedMeeting proposal, CancellationToken cancellationToken)
    {
        var (editing, details) = (proposal.Editing, proposal.Details);
        var isNewTime = editing is null || !details.Time.SameAs(editing.Meeting.Time);
        var doubts = isNewTime && !string.Equals(proposal.Confirmed, proposal.Key, StringComparison.Ordinal) ? await DoubtsAsync(proposal) : [];
        if (doubts.Count > 0 && !(editing is null && service.Find(new MeetingId(proposal.Form)) is not null))
        {
            var bodies = await words.BodiesAsync();
            var remarks = proposal.Remarks.Except(doubts, StringComparer.Ordinal).ToList();
            IReadOnlyList<FieldFault> questions = [.. doubts.Select(static doubt => new FieldFault(MeetingFields.Day, doubt, IsQuestion: true))];
            await replies.ShowAsync(turnContext, new MeetingForm(editing, bodies.All, proposal.Typed, questions, proposal.Key, Guid.NewGuid()) { Remarks = remarks }, cancellationToken);
            return;
        }

        var step = editing is null
            ? await service.ScheduleAsync(by, new MeetingId(proposal.Form), proposal.Body, details, MeetingSource.Card, proposal.Form, origin: null, cancellationToken)
            : await service.ChangeAsync(by, editing.Meeting.Id, editing.Version, isNewTime ? MeetingVerbs.Move : MeetingVerbs.Change, proposal.Form, (meeting, now) => meeting.Change(details, now), cancellationToken);
        await replies.ShowAsync(turnContext, step, proposal.Remarks, cancellationToken);
    }

    /// <summary>What is unusual about a time, and whom it would bring together or keep apart.</summary>
    private async Task<IReadOnlyList<string>> DoubtsAsync(TypedMeeting proposal)
    {
        var asked = proposal.Details.Time;
        var bodies = await words.BodiesAsync();
        var doubts = MeetingDoubts.Of(asked, time.GetUtcNow(), WorkingDays.England).ToList();
        if (asked.ClockNote is { } clocks)
        {
            doubts.Add(clocks);
        }

        foreach (var other in finder.Standing().Select(static kept => kept.Meeting).Where(other => other.Id != proposal.Editing?.Meeting.Id))
        {
            if (other.Body == proposal.Body && other.Time.Day == asked.Day)
            {
                doubts.Add($"{bodies.NameOf(other.Body)} already meets on that day: {other.Title}, {other.Time}.");
            }
            else if (other.Body != proposal.Body && other.Time.Starts < asked.Ends && asked.Starts < other.Time.Ends)
            {
                doubts.Add($"{bodies.NameOf(other.Body)} meets at the same time: {other.Time}.");
            }
        }

        return doubts;
    }

    /// <summary>Whether nothing can be changed about a meeting here: it is over or off, or a calendar says how it is. The person is told.</summary>
    private async Task<bool> IsFixedAsync(ITurnContext turnContext, KeptMeeting kept, CancellationToken cancellationToken)
    {
        var refusal = kept.Meeting.Change(kept.Meeting.Details, time.GetUtcNow()) as MeetingOutcome.Refused;
        if (refusal is null && kept.Meeting.Source != MeetingSource.Graph)
        {
            return false;
        }

        await replies.ShowAsync(turnContext, kept, "attention", refusal?.Text ?? FromCalendar, cancellationToken);
        return true;
    }

    private async Task ShowFormAsync(ITurnContext turnContext, KeptMeeting kept, MeetingInput typed, IReadOnlyList<FieldFault> faults, CancellationToken cancellationToken) =>
        await replies.ShowAsync(turnContext, new MeetingForm(kept, (await words.BodiesAsync()).All, typed, faults, "", Guid.NewGuid()), cancellationToken);

    /// <summary>The fields' own faults stand beside them; what the reader alone could see stands above.</summary>
    private static IReadOnlyList<FieldFault> FaultsOf(MeetingReading.Unclear unclear, IReadOnlyList<FieldFault> fields) =>
        [.. unclear.Faults.Where(static fault => fault is not ("On which day?" or "At what time?" or "Which body is the meeting of?")).Select(static fault => new FieldFault("", fault)), .. fields];

    private static IReadOnlyList<FieldFault> TooLong(string? reason) =>
        reason?.Length > MeetingFields.LongestReason ? [new FieldFault(MeetingFields.Reason, "At most 300 characters, please.")] : [];

    /// <summary>The same words delivered again have done their work before, also after a restart.</summary>
    internal static Guid FormOf(IActivity activity) =>
        string.IsNullOrEmpty(activity.Id) ? Guid.NewGuid() : new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{activity.Conversation.Id}/{activity.Id}")).AsSpan(0, 16));

    /// <summary>A meeting as it would stand.</summary>
    /// <param name="Editing">As it stands now; null for a new one.</param>
    private sealed record TypedMeeting(KeptMeeting? Editing, BodyId Body, MeetingDetails Details, MeetingInput Typed, Guid Form)
    {
        /// <summary>The key of the time that the person has said yes to; empty for none.</summary>
        public string Confirmed { get; init; } = "";

        public IReadOnlyList<string> Remarks { get; init; } = [];

        /// <summary>Names whose meeting it is and when: another time is asked about anew.</summary>
        public string Key => FormattableString.Invariant($"{Body.Value}/{Details.Time.Starts.ToUnixTimeSeconds()}/{Details.Time.Ends.ToUnixTimeSeconds()}");
    }
}
