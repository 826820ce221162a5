using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace BotFramework.Tests.Authentication;

/// <summary>A key pair that the test's issuer signs with, under a name and for some channels.</summary>
internal sealed class IssuerKey(string id, RSA pair, params string[] endorsements)
{
    /// <summary>Two pairs for all tests: making one takes long.</summary>
    public static RSA First { get; } = RSA.Create(2048);

    public static RSA Second { get; } = RSA.Create(2048);

    public SigningCredentials Credentials => new(new RsaSecurityKey(pair) { KeyId = id }, SecurityAlgorithms.RsaSha256);

    public string PublicPem => pair.ExportSubjectPublicKeyInfoPem();

    /// <summary>The public half as the metadata shows it.</summary>
    public object Published
    {
        get
        {
            var key = pair.ExportParameters(includePrivateParameters: false);
            return new { kty = "RSA", use = "sig", kid = id, n = Base64UrlEncoder.Encode(key.Modulus), e = Base64UrlEncoder.Encode(key.Exponent), endorsements };
        }
    }
}
