using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Bizproc;

/// <summary>
/// The mark of one run of a deployment, by which others see that it was there: what it deploys, a number of its own, and what it found, each
/// in short. Two instances of one version deploy the same, and are in no conflict as long as nobody else came between them.
/// </summary>
internal sealed class DeploymentMark
{
    /// <summary>Bytes of each part; as text, <see cref="PartLength"/> characters.</summary>
    private const int PartBytes = 8;
    private const int PartLength = 11;
    private const int Length = 3 * PartLength;
    private const string EndSuffix = ".";

    private readonly string _content;
    private readonly string _text;
    private readonly string _origin;

    /// <param name="contents">All that is deployed; equal for two deployments that leave a portal alike.</param>
    /// <param name="found">What the option held when the plan was made; see <see cref="PortalOption.SignOf"/>.</param>
    public DeploymentMark(IEnumerable<string> contents, string found)
    {
        _content = Hash(string.Join('\n', contents));
        // Who joins others that deploy the same found what they found.
        _origin = IsMark(found) && found.StartsWith(_content, StringComparison.Ordinal) ? OriginOf(found) : Hash(found);
        _text = _content + NewNumber() + _origin;
    }

    /// <summary>Written before anything is changed.</summary>
    public string Begin => _text;

    /// <summary>Written when all is done.</summary>
    public string End => _text + EndSuffix;

    /// <summary>A mark of which nobody can say what it stands for: all has to be sent again.</summary>
    public static string Doubt() => "!" + NewNumber();

    /// <summary>Whether a mark says that its deployment has not come to its end.</summary>
    public static bool IsUnderWay(string mark) => mark.Length == Length;

    /// <summary>Whether a mark is this one.</summary>
    public bool IsOwn(string mark) => mark.StartsWith(_text, StringComparison.Ordinal);

    /// <summary>Whether somebody else deploys the same, and began with what this one found.</summary>
    public bool IsCompanion(string mark) =>
        IsMark(mark) && mark.StartsWith(_content, StringComparison.Ordinal) && OriginOf(mark) == _origin && !IsOwn(mark);

    private static bool IsMark(string mark) => mark.Length is Length or Length + 1;

    private static string OriginOf(string mark) => mark.Substring(2 * PartLength, PartLength);

    private static string NewNumber() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(PartBytes));

    private static string Hash(string text) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, PartBytes));
}
