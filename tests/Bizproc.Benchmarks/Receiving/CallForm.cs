using System.Text;

namespace Bizproc.Benchmarks.Receiving;

/// <summary>Requests of a portal that differ by their event token, as real ones do.</summary>
internal sealed class CallForm
{
    private const string Number = "0000000000";

    private static long _last;

    private readonly byte[] _request;
    private readonly int _number;

    public CallForm(string path)
    {
        _request = Encoding.ASCII.GetBytes(
            $"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {Body.Length}\r\n\r\n{Body}");
        _number = _request.AsSpan().IndexOf("0000000000"u8);
    }

    /// <summary>Bytes of one form.</summary>
    public static int Length => Body.Length;

    public const string MemberId = "a223c6b3710f85df22e9377d6c4f7553";
    public const string ApplicationToken = "51856fefc120afa4b628cc82d3935cce";

    private static string Body { get; } =
        "workflow_id=664fa13bbbb410.99176768&code=note&document_id%5B0%5D=crm&document_id%5B1%5D=CCrmDocumentDeal&document_id%5B2%5D=DEAL_7"
        + "&document_type%5B0%5D=crm&document_type%5B1%5D=CCrmDocumentDeal&document_type%5B2%5D=DEAL"
        + $"&event_token=664fa13bbbb410.99176768%7CA40364_79843_85254_57332%7C{Number}MS1ekdI0CvXi8ycL8qN.16b907567d79c5a848e8ef3c365b622f157b5ef8e2024d1d80173cff642cfa8d"
        + "&properties%5Btitle%5D=Offer+for+M%C3%BCller+%26+Sons&properties%5Bnumber%5D=42&properties%5Bshare%5D=1.5&properties%5Burgent%5D=Y"
        + "&properties%5Bday%5D=01.05.2026&properties%5Bat%5D=01.05.2026+07%3A00%3A00&properties%5Bowner%5D=user_5&properties%5Bfile%5D=125"
        + "&properties%5Btags%5D%5B0%5D=one&properties%5Btags%5D%5B1%5D=two&properties%5Btags%5D%5B2%5D=three&properties%5Bcomment%5D=First+line%0ASecond+line"
        + "&use_subscription=N&timeout_duration=0&ts=1795455069"
        + "&auth%5Baccess_token%5D=6f0c2b64006e5a5a0000003d00000001000003c0a2b1&auth%5Brefresh_token%5D=5f8b5264006e5a5a0000003d00000001000003f0b3c2"
        + "&auth%5Bexpires%5D=1795458669&auth%5Bexpires_in%5D=3600&auth%5Bscope%5D=bizproc%2Ccrm&auth%5Bdomain%5D=example.bitrix24.com"
        + "&auth%5Bserver_endpoint%5D=https%3A%2F%2Foauth.bitrix.info%2Frest%2F&auth%5Bstatus%5D=L&auth%5Bclient_endpoint%5D=https%3A%2F%2Fexample.bitrix24.com%2Frest%2F"
        + $"&auth%5Bmember_id%5D={MemberId}&auth%5Buser_id%5D=1&auth%5Bapplication_token%5D={ApplicationToken}";

    /// <summary>The body of the next request, in an array of its own.</summary>
    public byte[] NextBody() => Next()[^Body.Length..];

    /// <summary>The next request. It reuses the same bytes with another number, so send it before asking for the next one.</summary>
    public byte[] Next()
    {
        Interlocked.Increment(ref _last).TryFormat(_request.AsSpan(_number, Number.Length), out _, "D10", provider: null);
        return _request;
    }
}
