using System.Text;

namespace Bizproc.Emulator.Tests.Hostile;

/// <summary>A valid call, and random changes of it.</summary>
/// <param name="Address">The address to call.</param>
/// <param name="Body">The body.</param>
/// <param name="ContentType">The declared content type.</param>
internal sealed record RandomCall(string Address, byte[] Body, string ContentType = "application/json")
{
    /// <summary>Pieces that have a meaning somewhere. None of them forms an address: no request may leave this machine.</summary>
    private static readonly string[] Pieces =
    [
        "null", "true", "[]", "{}", "\"\"", "[", "]", "{", "}", ":", ",", "\"", "\\", "\\u0000", "\\ud800", "-", "0", "1e999",
        "99999999999999999999", "$result[a]", "$error", "=(1", "{=Document:A}", "[]=", "&", "=", "%", "%00", "+", "#", "|", ".", "\n", "\0", "PROPERTIES", "OPTIONS", "token", "state", "auth",
    ];

    public static RandomCall Json(string address, string body) => new(address, Encoding.UTF8.GetBytes(body));

    public static RandomCall Form(string address, string body) => new(address, Encoding.UTF8.GetBytes(body), "application/x-www-form-urlencoded");

    public RandomCall Mutate(Random random)
    {
        byte[] body = Body;
        for (int change = random.Next(1, 5); change > 0; change--) body = Change(body, random);
        return this with { Body = body };
    }

    private static byte[] Change(byte[] body, Random random)
    {
        int at = random.Next(body.Length + 1);
        int end = Math.Min(body.Length, at + random.Next(1, 12));
        byte[] piece = Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]);
        return random.Next(5) switch
        {
            0 => [.. body[..at], .. piece, .. body[at..]],
            1 => [.. body[..at], .. piece, .. body[end..]],
            2 => [.. body[..at], .. body[end..]],
            3 => [.. body[..end], .. body[at..]],
            _ => [.. body[..at], (byte)random.Next(256), .. body[end..]],
        };
    }
}
