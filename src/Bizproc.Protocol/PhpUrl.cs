using System.Text;

namespace Bizproc.Protocol;

/// <summary>
/// Reads scheme and host as PHP's <c>parse_url</c> does, which follows neither RFC 3986 nor <see cref="Uri"/>: <c>a.b:80/x</c> has a host,
/// <c>https://a.b:99999</c> has none (portal: 5, 20.5).
/// </summary>
internal readonly struct PhpUrl
{
    private const int LongestPort = 5;

    // PHP reads bytes, and limits a port by its number of bytes. So one char stands for one byte here.
    private readonly string _url;

    private PhpUrl(string url)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(url);
        _url = new string([.. bytes.Select(static b => (char)b)]);
    }

    /// <summary>Reads scheme and host. Both are <see langword="null"/> if PHP answers <c>false</c>.</summary>
    public static (string? Scheme, string? Host) Parse(string url) => new PhpUrl(url).Parse();

    private (string? Scheme, string? Host) Parse()
    {
        int colon = _url.IndexOf(':');
        if (colon < 0) return IsNetworkPath ? Host(null, start: 2, portKnown: false) : default;
        if (colon == 0) return AfterBareColon(colon);

        if (!IsScheme(colon))
        {
            int end = IndexOfAny('?', '#', from: 0);
            if (colon + 1 < _url.Length && colon < end) return AfterBareColon(colon);
            return IsNetworkPath ? Host(null, start: 2, portKnown: false) : default;
        }

        string scheme = _url.Substring(0, colon);
        if (colon + 1 == _url.Length) return (scheme, null);

        if (_url[colon + 1] != '/')
        {
            // "a.com:80" is a host and its port; "mailto:a@b.c" is a scheme and a path.
            int digits = CountDigits(colon + 1, most: 6);
            int after = colon + 1 + digits;
            bool isPort = digits < 6 && (after == _url.Length || _url[after] == '/');
            return isPort ? AfterBareColon(colon) : (scheme, null);
        }

        bool hasAuthority = colon + 2 < _url.Length && _url[colon + 2] == '/';
        if (!hasAuthority) return (scheme, null);

        bool isFilePath = scheme.Equals("file", StringComparison.OrdinalIgnoreCase) && colon + 3 < _url.Length && _url[colon + 3] == '/';
        return isFilePath ? (scheme, null) : Host(scheme, start: colon + 3, portKnown: false);
    }

    private bool IsNetworkPath => _url.StartsWith("//", StringComparison.Ordinal);

    /// <summary>Reads a URL that has a colon but no scheme before it. The text after the colon may be a port.</summary>
    private (string? Scheme, string? Host) AfterBareColon(int colon)
    {
        int start = IsNetworkPath ? 2 : 0;
        int digits = CountDigits(colon + 1, most: LongestPort + 1);
        int after = colon + 1 + digits;
        if (digits is > 0 and <= LongestPort && (after == _url.Length || _url[after] == '/'))
        {
            long port = PhpNumber.Leading(_url.Substring(colon + 1, digits));
            // PHP treats port 0 as "no port yet", and then looks for a port in the host again.
            return port <= ushort.MaxValue ? Host(null, start, portKnown: port != 0) : default;
        }

        bool endsWithColon = digits == 0 && after == _url.Length;
        return !endsWithColon && IsNetworkPath ? Host(null, start, portKnown: false) : default;
    }

    private (string? Scheme, string? Host) Host(string? scheme, int start, bool portKnown)
    {
        int end = IndexOfAny('/', '?', '#', start);
        int at = LastIndexOf('@', start, end);
        if (at >= 0) start = at + 1;

        bool isAddressInBrackets = start < end && _url[start] == '[' && _url[end - 1] == ']';
        int colon = isAddressInBrackets ? -1 : LastIndexOf(':', start, end);
        if (colon >= 0 && !portKnown && colon + 1 < end && !IsPort(colon + 1, end)) return default;

        int hostEnd = colon >= 0 ? colon : end;
        return hostEnd > start ? (scheme, _url.Substring(start, hostEnd - start)) : default;
    }

    /// <summary>True if C's <c>strtol</c> reads a port. White space and a sign may come first, and anything may follow.</summary>
    private bool IsPort(int start, int end)
    {
        if (end - start > LongestPort) return false;

        string text = _url.Substring(start, end - start).TrimStart(' ', '\t', '\n', '\v', '\f', '\r');
        int sign = text.Length > 0 && (text[0] is '+' or '-') ? 1 : 0;
        bool hasDigit = sign < text.Length && Ascii.IsDigit(text[sign]);
        return hasDigit && PhpNumber.Leading(text) is >= 0 and <= ushort.MaxValue;
    }

    private bool IsScheme(int length)
    {
        for (int i = 0; i < length; i++)
        {
            if (!Ascii.IsLetterOrDigit(_url[i]) && _url[i] is not ('+' or '-' or '.')) return false;
        }

        return true;
    }

    private int CountDigits(int from, int most)
    {
        int count = 0;
        while (count < most && from + count < _url.Length && Ascii.IsDigit(_url[from + count])) count++;
        return count;
    }

    private int IndexOfAny(char a, char b, int from) => IndexOfAny(a, b, b, from);

    private int IndexOfAny(char a, char b, char c, int from)
    {
        int found = _url.IndexOfAny([a, b, c], from);
        return found < 0 ? _url.Length : found;
    }

    private int LastIndexOf(char c, int start, int end) => end > start ? _url.LastIndexOf(c, end - 1, end - start) : -1;
}
