using System.Globalization;
using System.Text;
using Bizproc.Protocol;

namespace Bizproc;

/// <summary>What a declaration leaves open until run time, for one portal. Holds the bytes that go into a request.</summary>
public sealed class ActionValues
{
    private readonly byte[] _publicUrl;
    private readonly byte[] _userId;
    private readonly Dictionary<string, byte[]> _slots = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte[]> _options = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _faults = new(StringComparer.Ordinal);

    /// <summary>Takes the values of one portal.</summary>
    /// <param name="publicUrl">
    /// The application's address as the portal reaches it: <c>http</c> or <c>https</c>, without query and fragment. Handler paths are
    /// joined to it.
    /// </param>
    /// <param name="userId">The user as whom actions run that declare none; 0 is nobody.</param>
    /// <param name="slots">The portal's own numbers for the slots of document types and filter rules, by name.</param>
    /// <exception cref="ArgumentException">
    /// The address is relative, of another scheme, has a query or fragment, or a host at which the portal refuses every handler
    /// (portal: 5); or a slot's number is not positive.
    /// </exception>
    public ActionValues(Uri publicUrl, int userId = 0, IReadOnlyDictionary<string, int>? slots = null)
    {
        _publicUrl = Checked(publicUrl);
        _userId = Digits(userId);

        foreach (var (name, number) in slots ?? new Dictionary<string, int>())
        {
            if (number <= 0)
                throw new ArgumentException($"Slot '{name}' is filled with {number}, which is no number of a document", nameof(slots));

            _slots.Add(name, Digits(number));
        }
    }

    /// <summary>Takes the values of one portal as an application found them. A wrong one is said when an action needs it.</summary>
    internal ActionValues(Uri publicUrl, int userId, PortalValues values)
    {
        _publicUrl = Checked(publicUrl);
        if (values.UserId < 0) throw new ArgumentException($"Actions cannot run as user {values.UserId}: a user's number is not negative", nameof(values));
        _userId = Digits(values.UserId ?? userId);

        foreach (var (name, number) in values.Slots)
        {
            if (number > 0) _slots[name] = Digits(number);
            else _faults[name] = $"has its slot '{name}' filled with {number}, which is no number of a document";
        }

        foreach (var (name, options) in values.Options)
        {
            if (PortalSelectOptions.FindFault(options) is { } fault) _faults[name] = $"has the options '{name}', {fault}";
            else _options[name] = PortalSelectOptions.Write(options);
        }
    }

    /// <summary>The public URL without a final slash, as UTF-8.</summary>
    public ReadOnlySpan<byte> PublicUrl => _publicUrl;

    /// <summary>The user's number in digits, as UTF-8.</summary>
    public ReadOnlySpan<byte> UserId => _userId;

    /// <summary>The number that fills a slot of an action, in digits, as UTF-8.</summary>
    /// <param name="code">The action's code, for the error.</param>
    /// <param name="name">The slot's name.</param>
    /// <exception cref="InvalidOperationException">The slot is not filled for this portal.</exception>
    public ReadOnlySpan<byte> GetSlot(string code, string name)
    {
        if (_slots.TryGetValue(name, out byte[]? number)) return number;

        string fault = _faults.GetValueOrDefault(name, $"leaves its slot '{name}' open, and nothing fills it for this portal");
        throw new InvalidOperationException($"Action '{code}' {fault}");
    }

    /// <summary>The options that fill a select of an action: the members of a JSON object, as UTF-8.</summary>
    /// <param name="code">The action's code, for the error.</param>
    /// <param name="name">The slot's name.</param>
    /// <exception cref="InvalidOperationException">The options are not given for this portal, or are none that it can use.</exception>
    public ReadOnlySpan<byte> GetOptions(string code, string name)
    {
        if (_options.TryGetValue(name, out byte[]? options)) return options;

        string fault = _faults.GetValueOrDefault(name, $"leaves the options '{name}' open, and nothing gives them for this portal");
        throw new InvalidOperationException($"Action '{code}' {fault}");
    }

    private static byte[] Checked(Uri publicUrl)
    {
        ArgumentNullException.ThrowIfNull(publicUrl);
        if (!publicUrl.IsAbsoluteUri || publicUrl.Scheme is not ("http" or "https"))
            throw new ArgumentException($"The public URL must be an absolute http or https one: '{publicUrl}' is not", nameof(publicUrl));
        if (publicUrl.Query.Length > 0 || publicUrl.Fragment.Length > 0)
            throw new ArgumentException($"The public URL must have no query and no fragment: '{publicUrl}' has", nameof(publicUrl));

        // With the host in its ASCII form such an address is ASCII without quotes, backslashes or control characters, so it stands in JSON
        // as it is.
        string address = new UriBuilder(publicUrl) { Host = publicUrl.IdnHost }.Uri.AbsoluteUri.TrimEnd('/');
        if (HandlerUrl.Check(address) != HandlerUrlFault.None)
        {
            throw new ArgumentException(
                $"The portal refuses every handler at '{publicUrl}': it demands a host with a dot inside. Give such a host, or 127.0.0.1",
                nameof(publicUrl));
        }

        return Encoding.ASCII.GetBytes(address);
    }

    private static byte[] Digits(int number) => Encoding.ASCII.GetBytes(number.ToString(CultureInfo.InvariantCulture));
}
