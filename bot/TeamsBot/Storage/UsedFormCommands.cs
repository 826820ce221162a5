using Microsoft.Data.Sqlite;

namespace TeamsBot.Storage;

/// <summary>The statements on the table of <see cref="UsedForm"/>.</summary>
internal sealed class UsedFormCommands(DatabaseSession session)
{
    private readonly SqliteCommand _use = session.Prepare(
        "INSERT INTO UsedForms (Nonce, At) VALUES ($nonce, $at) ON CONFLICT (Nonce) DO NOTHING", "$nonce", "$at");

    private readonly SqliteCommand _isUsed = session.Prepare("SELECT 1 FROM UsedForms WHERE Nonce = $nonce", "$nonce");

    private readonly SqliteCommand _removeBefore = session.Prepare("DELETE FROM UsedForms WHERE At < $at", "$at");

    /// <summary>Uses the form up. Call it in the transaction that does the form's work.</summary>
    /// <returns>False when it was used before: then do nothing more.</returns>
    public bool TryUse(Guid nonce, DateTimeOffset at)
    {
        _use.Parameters[0].Value = nonce.ToString("N");
        _use.Parameters[1].Value = at.ToUnixTimeMilliseconds();
        return _use.ExecuteNonQuery() == 1;
    }

    public bool IsUsed(Guid nonce)
    {
        _isUsed.Parameters[0].Value = nonce.ToString("N");
        return _isUsed.ExecuteScalar() is not null;
    }

    public void RemoveBefore(DateTimeOffset at)
    {
        _removeBefore.Parameters[0].Value = at.ToUnixTimeMilliseconds();
        _removeBefore.ExecuteNonQuery();
    }
}
