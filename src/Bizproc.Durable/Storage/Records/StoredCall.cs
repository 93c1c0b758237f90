namespace Bizproc.Durable.Storage.Records;

/// <summary>A call with its content.</summary>
internal sealed record StoredCall
{
    /// <summary>The key, which is the same for a repeated call: 32 hexadecimal digits.</summary>
    public required string Key { get; init; }

    /// <summary>The member id of the portal.</summary>
    public required string MemberId { get; init; }

    /// <summary>The path that the portal called.</summary>
    public required string Path { get; init; }

    /// <summary>The code of the action, for people.</summary>
    public required string Code { get; init; }

    /// <summary>The form that the portal posted.</summary>
    public required byte[] Body { get; init; }

    /// <summary>The tokens of the call, if they were renewed.</summary>
    public PortalTokens? Tokens { get; init; }

    /// <summary>The time of receipt, in milliseconds.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Returns the code and the key, never the content.</summary>
    public override string ToString() => $"{Code} {Key}";
}
