using System.Net;
using System.Text;

namespace Bizproc.IntegrationTests.Receiving;

// The guide shows this class, and a test compares the two.
internal sealed class PortalCalls(BizprocReceiver receiver)
{
    public async Task<APIGatewayHttpApiV2ProxyResponse> AnswerAsync(APIGatewayHttpApiV2ProxyRequest request)
    {
        byte[] body = request.IsBase64Encoded ? Convert.FromBase64String(request.Body!) : Encoding.UTF8.GetBytes(request.Body ?? "");
        _ = request.Headers.TryGetValue("content-type", out string? contentType);
        _ = IPAddress.TryParse(request.RequestContext.Http.SourceIp, out var sender);
        var response = await receiver.ReceiveAsync(request.RawPath, body, contentType, sender);
        return new() { StatusCode = response.Status, Headers = response.Headers.ToDictionary(), Body = response.Text };
    }
}
