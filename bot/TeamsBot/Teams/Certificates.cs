using System.Security.Cryptography.X509Certificates;

namespace TeamsBot.Teams;

/// <summary>Where the certificates lie that the bot shows instead of a secret.</summary>
internal static class Certificates
{
    /// <summary>Certificate and private key of a .pem or .pfx file.</summary>
    /// <param name="password">Of a .pfx file; empty where it has none.</param>
    public static X509Certificate2 FromFile(string path, string password) =>
        path.EndsWith(".pem", StringComparison.OrdinalIgnoreCase)
            ? X509Certificate2.CreateFromPemFile(path)
            : X509CertificateLoader.LoadPkcs12FromFile(path, password.Length > 0 ? password : null);

    /// <summary>The certificate with this thumbprint in the user's or the machine's store; null where neither has it.</summary>
    public static X509Certificate2? FromStore(string thumbprint)
    {
        foreach (var location in (ReadOnlySpan<StoreLocation>)[StoreLocation.CurrentUser, StoreLocation.LocalMachine])
        {
            using var store = new X509Store(StoreName.My, location);
            store.Open(OpenFlags.ReadOnly | OpenFlags.OpenExistingOnly);
            if (store.Certificates.Find(X509FindType.FindByThumbprint, thumbprint, validOnly: false) is [var found, ..])
            {
                return found;
            }
        }

        return null;
    }
}
