namespace Bizproc.IntegrationTests.Receiving;

/// <summary>The part of API Gateway's request that the example uses, under the names of the package Amazon.Lambda.APIGatewayEvents.</summary>
internal sealed class APIGatewayHttpApiV2ProxyRequest
{
    public string RawPath { get; set; } = "";

    public IDictionary<string, string> Headers { get; set; } = new Dictionary<string, string>();

    public ProxyRequestContext RequestContext { get; set; } = new();

    public string? Body { get; set; }

    public bool IsBase64Encoded { get; set; }

    internal sealed class ProxyRequestContext
    {
        public HttpDescription Http { get; set; } = new();
    }

    internal sealed class HttpDescription
    {
        public string SourceIp { get; set; } = "";
    }
}

/// <summary>The part of the response to API Gateway that the example uses.</summary>
internal sealed class APIGatewayHttpApiV2ProxyResponse
{
    public int StatusCode { get; set; }

    public IDictionary<string, string> Headers { get; set; } = new Dictionary<string, string>();

    public string? Body { get; set; }
}
