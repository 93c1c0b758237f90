using System.Globalization;
using System.Text;
using Bizproc.Actions;
using Bizproc.Protocol;

namespace Bizproc;

/// <summary>The values of one portal that declarations leave open until run time, stored as the bytes that requests contain.</summary>
public sealed class ActionValues
{
    private readonly byte[] _publicUrl;
    private readonly byte[] _userId;
    private readonly Dictionary<string, byte[]> _slots = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte[]> _options = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _faults = new(StringComparer.Ordinal);

    /// <summary>Creates the values of one portal.</summary>
    /// <param name="publicUrl">
    /// The address of the application as the portal reaches it: <c>http</c> or <c>https</c>, without query and fragment. Paths of handlers are
    /// appended to it.
    /// </param>
    /// <param name="userId">The user as whom actions run that do not declare a user; 0 means no user.</param>
    /// <param name="slots">The numbers of the portal for the slots of document types and filter rules, by slot name.</param>
    /// <exception cref="ArgumentException">
    /// The address is not absolute <c>http</c> or <c>https</c>, has a query or a fragment, or has a host that the portal refuses for handlers; or a
    /// slot's number is not positive.
    /// </exception>
    public ActionValues(Uri publicUrl, int userId = 0, IReadOnlyDictionary<string, int>? slots = null)
    {
        _publicUrl = Checked(publicUrl);
        _userId = Digits(userId);

        foreach (var (name, number) in slots ?? new Dictionary<string, int>())
        {
            if (number <= 0)
                throw new ArgumentException($"Slot '{name}' is {number}, but must be 1 or more", nameof(slots));

            _slots.Add(name, Digits(number));
        }
    }

    /// <summary>Creates the values of one portal from those of the application. A wrong value is reported when an action needs it.</summary>
    internal ActionValues(Uri publicUrl, int userId, PortalValues values)
    {
        _publicUrl = Checked(publicUrl);
        if (values.UserId < 0) throw new ArgumentException($"UserId is {values.UserId}, but must be 0 or more", nameof(values));
        _userId = Digits(values.UserId ?? userId);

        foreach (var (name, number) in values.Slots)
        {
            if (number > 0) _slots[name] = Digits(number);
            else _faults[name] = $"has the slot '{name}' with {number}, but the number must be 1 or more";
        }

        foreach (var (name, options) in values.Options)
        {
            if (PortalSelectOptions.FindFault(options) is { } fault) _faults[name] = $"has the options '{name}', {fault}";
            else _options[name] = PortalSelectOptions.Write(options);
        }
    }

    /// <summary>The public URL without a final slash, as UTF-8.</summary>
    public ReadOnlySpan<byte> PublicUrl => _publicUrl;

    /// <summary>The user's id as UTF-8 digits.</summary>
    public ReadOnlySpan<byte> UserId => _userId;

    /// <summary>Gets the number that fills a slot of an action, as UTF-8 digits.</summary>
    /// <param name="code">The code of the action, for the error message.</param>
    /// <param name="name">The name of the slot.</param>
    /// <exception cref="InvalidOperationException">The slot is not filled for this portal.</exception>
    public ReadOnlySpan<byte> GetSlot(string code, string name)
    {
        if (_slots.TryGetValue(name, out byte[]? number)) return number;

        string fault = _faults.GetValueOrDefault(name, $"has the slot '{name}', which is not filled for this portal");
        throw new InvalidOperationException($"Action '{code}' {fault}");
    }

    /// <summary>Gets the options of a select, as UTF-8 members of a JSON object.</summary>
    /// <param name="code">The code of the action, for the error message.</param>
    /// <param name="name">The name of the slot.</param>
    /// <exception cref="InvalidOperationException">The options are missing for this portal, or are invalid.</exception>
    public ReadOnlySpan<byte> GetOptions(string code, string name)
    {
        if (_options.TryGetValue(name, out byte[]? options)) return options;

        string fault = _faults.GetValueOrDefault(name, $"has the options '{name}', which are missing for this portal");
        throw new InvalidOperationException($"Action '{code}' {fault}");
    }

    private static byte[] Checked(Uri publicUrl)
    {
        ArgumentNullException.ThrowIfNull(publicUrl);
        if (!publicUrl.IsAbsoluteUri || publicUrl.Scheme is not ("http" or "https"))
            throw new ArgumentException($"The public URL must be an absolute http or https URL, but is '{publicUrl}'", nameof(publicUrl));
        if (publicUrl.Query.Length > 0 || publicUrl.Fragment.Length > 0)
            throw new ArgumentException($"The public URL must not have a query or a fragment, but is '{publicUrl}'", nameof(publicUrl));

        // With its host in ASCII form, the address has no quotes, backslashes, control characters or non-ASCII characters. So it needs no escaping
        // in JSON.
        string address = new UriBuilder(publicUrl) { Host = publicUrl.IdnHost }.Uri.AbsoluteUri.TrimEnd('/');
        if (HandlerUrl.Check(address) != HandlerUrlFault.None)
        {
            throw new ArgumentException(
                $"The portal refuses every handler at '{publicUrl}', because its host has no dot. Use a host with a dot, or 127.0.0.1",
                nameof(publicUrl));
        }

        return Encoding.ASCII.GetBytes(address);
    }

    private static byte[] Digits(int number) => Encoding.ASCII.GetBytes(number.ToString(CultureInfo.InvariantCulture));
}
