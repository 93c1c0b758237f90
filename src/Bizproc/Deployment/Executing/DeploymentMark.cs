using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Bizproc.Deployment.Planning;

namespace Bizproc.Deployment.Executing;

/// <summary>The mark of one run of a deployment. Other deployments recognise the run by it.</summary>
/// <remarks>
/// It has a hash of what the run deploys, a random number, and a hash of what the run found. Two instances of one version deploy the same and do
/// not conflict, unless another deployment comes between them.
/// </remarks>
internal sealed class DeploymentMark
{
    /// <summary>The length of each part in bytes. As text, a part has <see cref="PartLength"/> characters.</summary>
    private const int PartBytes = 8;
    private const int PartLength = 11;
    private const int Length = 3 * PartLength;
    private const string EndSuffix = ".";

    private readonly string _content;
    private readonly string _text;
    private readonly string _origin;

    /// <param name="contents">Everything that is deployed; equal for two deployments that leave a portal in the same state.</param>
    /// <param name="found">The content of the option when the plan was made; see <see cref="PortalOption.ReadSign"/>.</param>
    public DeploymentMark(IEnumerable<string> contents, string found)
    {
        _content = Hash(string.Join('\n', contents));
        // A run that joins other runs with the same content takes over what they found.
        _origin = IsMark(found) && found.StartsWith(_content, StringComparison.Ordinal) ? OriginOf(found) : Hash(found);
        _text = _content + NewNumber() + _origin;
    }

    /// <summary>The mark that is written before the first change.</summary>
    public string Begin => _text;

    /// <summary>The mark that is written after the last change.</summary>
    public string End => _text + EndSuffix;

    /// <summary>Creates a mark that matches no deployment, so that the next deployment sends everything again.</summary>
    public static string Doubt() => "!" + NewNumber();

    /// <summary>True if a mark shows that its deployment has not ended.</summary>
    public static bool IsUnderWay(string mark) => mark.Length == Length;

    /// <summary>True if a mark is this one.</summary>
    public bool IsOwn(string mark) => mark.StartsWith(_text, StringComparison.Ordinal);

    /// <summary>True if the mark belongs to another run that deploys the same as this run and found the same.</summary>
    public bool IsCompanion(string mark) =>
        IsMark(mark) && mark.StartsWith(_content, StringComparison.Ordinal) && OriginOf(mark) == _origin && !IsOwn(mark);

    private static bool IsMark(string mark) => mark.Length is Length or Length + 1;

    private static string OriginOf(string mark) => mark.Substring(2 * PartLength, PartLength);

    private static string NewNumber() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(PartBytes));

    private static string Hash(string text) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, PartBytes));
}
