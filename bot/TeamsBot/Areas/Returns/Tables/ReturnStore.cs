using Microsoft.Extensions.Caching.Memory;
using Partnership.Calendars;
using Partnership.Facts;
using Partnership.Returns;
using TeamsBot.Delivery.Outbox;
using TeamsBot.Facts;
using TeamsBot.Storage;

namespace TeamsBot.Areas.Returns.Tables;

/// <summary>The returns and the funding periods that they are owed for. Who is told "saved" can rely on it: the disk has it.</summary>
internal sealed class ReturnStore : IReturnReading, IOwnAllocations, IDisposable
{
    /// <summary>Characters of documents whose returns are kept as read: some hundreds of returns.</summary>
    private const int RememberedCharacters = 2_000_000;

    private readonly MemoryCache _read = new(new MemoryCacheOptions { SizeLimit = RememberedCharacters });
    private readonly DatabaseWriter _writer;
    private readonly DatabaseReader _reader;
    private readonly InvalidatingCache<IReadOnlyList<FundingPeriod>> _periods;

    public ReturnStore(DatabaseWriter writer, DatabaseReader reader)
    {
        _writer = writer;
        _reader = reader;
        _periods = new InvalidatingCache<IReadOnlyList<FundingPeriod>>(() => reader.Read(0, static (session, _) => session.Returns.Periods()));
    }

    /// <summary>The return as it stands; null when it was not started.</summary>
    /// <exception cref="DatabaseFaultException">The database cannot be read.</exception>
    public Return? Find(ReturnKey key)
    {
        // A step looks at its return several times. The revision, which grows with every change, tells whether what was read of it is still so.
        var subject = Subject(key);
        if (_read.Get<ReadReturn>(subject) is { } known && Revision(key) == known.Return.Revision)
        {
            return known.Return;
        }

        if (_reader.Read(key, static (session, key) => session.Returns.FindJson(key)) is not { } json)
        {
            return null;
        }

        return Remember(subject, new ReadReturn(json, ReturnCommands.Read(json))).Return;
    }

    /// <summary>The revision that is kept, also of a draft that was discarded; 0 when the return was never started.</summary>
    /// <exception cref="DatabaseFaultException">The database cannot be read.</exception>
    public int Revision(ReturnKey key) => _reader.Read(key, static (session, key) => session.Returns.Revision(key));

    /// <summary>Every return of a period that was started.</summary>
    /// <exception cref="DatabaseFaultException">The database cannot be read.</exception>
    public IReadOnlyList<Return> InPeriod(PeriodId period) => _reader.Read(period, static (session, period) => session.Returns.InPeriod(period));

    /// <summary>Every submission of a return, the first first, each as far as it came.</summary>
    /// <exception cref="DatabaseFaultException">The database cannot be read.</exception>
    public IReadOnlyList<Return> Submissions(ReturnKey key) => _reader.Read(key, static (session, key) => session.Returns.Submissions(key));

    /// <summary>The funding periods that were opened, the newest first. They are few, asked for at every step, and written by this process alone: memory holds them.</summary>
    /// <exception cref="DatabaseFaultException">They have not been read yet and cannot be.</exception>
    public IReadOnlyList<FundingPeriod> Periods() => _periods.Get();

    /// <summary>Whether a card has done its work already.</summary>
    /// <exception cref="DatabaseFaultException">The database cannot be read.</exception>
    public bool IsUsed(Guid form) => _reader.Read(form, static (session, form) => session.UsedForms.IsUsed(form));

    /// <summary>Saves a step, or tells why nothing was written.</summary>
    /// <exception cref="DatabaseFaultException">The database cannot be written; nothing was.</exception>
    public async Task<SavingOutcome> SaveAsync(ReturnSaving saving, CancellationToken cancellationToken)
    {
        var write = new ReturnWrite(saving, JsonOf(saving.Before));
        await _writer.WriteAsync(write, cancellationToken);
        if (write.Outcome is SavingOutcome.Saved && !saving.Discards)
        {
            Remember(Subject(saving.After.Key), new ReadReturn(write.Json, saving.After));
        }

        return write.Outcome;
    }

    /// <summary>Saves a funding period, or tells why nothing was written.</summary>
    /// <param name="before">What it was made from; null for a new one.</param>
    /// <param name="messages">What people are told of it.</param>
    /// <exception cref="DatabaseFaultException">The database cannot be written; nothing was.</exception>
    public async Task<SavingOutcome> SaveAsync(FundingPeriod? before, FundingPeriod after, Person by, DateTimeOffset at, Guid? form, IReadOnlyList<OutboxPost> messages, CancellationToken cancellationToken)
    {
        var write = new FundingPeriodWrite(before, after.EnteredAfter(before, LondonTime.DayOf(at)), by, at, form, messages, _periods.Forget);
        await _writer.WriteAsync(write, cancellationToken);
        return write.Outcome;
    }

    private ReadReturn Remember(string subject, ReadReturn read) => _read.Set(subject, read, new MemoryCacheEntryOptions { Size = read.Json.Length });

    /// <summary>The document that a return was read from, for the audit trail; null for none.</summary>
    private string? JsonOf(Return? before) =>
        before is null ? null
        : _read.Get<ReadReturn>(Subject(before.Key)) is { } read && ReferenceEquals(read.Return, before) ? read.Json
        : ReturnCommands.Write(before);

    /// <summary>What the audit trail calls a return.</summary>
    public static string Subject(ReturnKey key) => $"return:{key.Period.Value}/{key.Area.Value}/{key.Kind}";

    private sealed record ReadReturn(string Json, Return Return);

    public void Dispose() => _read.Dispose();
}
