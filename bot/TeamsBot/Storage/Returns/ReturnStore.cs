using Partnership.Facts;
using Partnership.Returns;

namespace TeamsBot.Storage.Returns;

/// <summary>The returns and the funding periods that they are owed for. Who is told "saved" can rely on it: the disk has it.</summary>
internal sealed class ReturnStore(DatabaseWriter writer, DatabaseReader reader) : IReturnReading
{
    /// <summary>The return as it stands; null when it was not started.</summary>
    /// <exception cref="DatabaseFaultException">The database cannot be read.</exception>
    public Return? Find(ReturnKey key) => reader.Read(key, static (session, key) => session.Returns.Find(key));

    /// <summary>Every return of a period that was started.</summary>
    /// <exception cref="DatabaseFaultException">The database cannot be read.</exception>
    public IReadOnlyList<Return> InPeriod(PeriodId period) => reader.Read(period, static (session, period) => session.Returns.InPeriod(period));

    /// <summary>Every submission of a return, the first first, each as far as it came.</summary>
    /// <exception cref="DatabaseFaultException">The database cannot be read.</exception>
    public IReadOnlyList<Return> Submissions(ReturnKey key) => reader.Read(key, static (session, key) => session.Returns.Submissions(key));

    /// <summary>The funding periods that were opened, the newest first.</summary>
    /// <exception cref="DatabaseFaultException">The database cannot be read.</exception>
    public IReadOnlyList<FundingPeriod> Periods() => reader.Read(0, static (session, _) => session.Returns.Periods());

    /// <summary>Whether a card has done its work already.</summary>
    /// <exception cref="DatabaseFaultException">The database cannot be read.</exception>
    public bool IsUsed(Guid form) => reader.Read(form, static (session, form) => session.UsedForms.IsUsed(form));

    /// <summary>Saves a step, or tells why nothing was written.</summary>
    /// <exception cref="DatabaseFaultException">The database cannot be written; nothing was.</exception>
    public async Task<SavingOutcome> SaveAsync(ReturnSaving saving, CancellationToken cancellationToken)
    {
        var write = new ReturnWrite(saving);
        await writer.WriteAsync(write, cancellationToken);
        return write.Outcome;
    }

    /// <summary>Saves a funding period, or tells why nothing was written.</summary>
    /// <param name="before">What it was made from; null for a new one.</param>
    /// <exception cref="DatabaseFaultException">The database cannot be written; nothing was.</exception>
    public async Task<SavingOutcome> SaveAsync(FundingPeriod? before, FundingPeriod after, Person by, DateTimeOffset at, Guid? form, CancellationToken cancellationToken)
    {
        var write = new FundingPeriodWrite(before, after, by, at, form);
        await writer.WriteAsync(write, cancellationToken);
        return write.Outcome;
    }

    /// <summary>What the audit trail calls a return.</summary>
    public static string Subject(ReturnKey key) => $"return:{key.Period.Value}/{key.Area.Value}/{key.Kind}";
}
