using System.Security.Cryptography;
using System.Text;

namespace Bizproc.Emulator.State.Workflow;

/// <summary>The name of one execution of one step, signed by the portal (portal: 11.1). It has no expiry time: it ends with its step.</summary>
internal sealed record EventToken(string Workflow, string Activity, string Event)
{
    private static ReadOnlySpan<byte> Salt => "bizproc"u8;

    /// <summary>Creates a new id of an execution.</summary>
    public static string NewEvent() =>
        RandomNumberGenerator.GetString("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", 32);

    /// <summary>Reads a token; <see langword="null"/> if the text is not a token, or is not signed with this key.</summary>
    public static EventToken? Read(string text, byte[] key)
    {
        int dot = text.LastIndexOf('.');
        string[] parts = dot < 0 ? [] : text[..dot].Split('|', 4);
        if (parts.Length != 3) return null;

        var token = new EventToken(parts[0], parts[1], parts[2]);
        bool isSigned = CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(text), Encoding.UTF8.GetBytes(token.Write(key)));
        return isSigned ? token : null;
    }

    /// <summary>Writes the token with its signature.</summary>
    public string Write(byte[] key)
    {
        string signed = $"{Workflow}|{Activity}|{Event}";
        byte[] salted = [.. key, .. Salt];
        return $"{signed}.{Convert.ToHexStringLower(HMACSHA256.HashData(salted, Encoding.UTF8.GetBytes(signed)))}";
    }
}
