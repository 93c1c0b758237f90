namespace Bizproc.IntegrationTests.Deployments;

/// <summary>Faults of every kind, for every method that a deployment calls.</summary>
internal static class RandomFaults
{
    private static readonly string[] Methods =
    [
        PortalFault.AnyMethod, PortalFault.AnyMethod, "batch", "batch", "bizproc.activity.add", "bizproc.robot.add", "bizproc.activity.update", "bizproc.robot.update",
        "bizproc.activity.delete", "bizproc.activity.list", "bizproc.robot.list", "app.option.set", "app.option.get", "app.info", PortalFault.Authorisation,
    ];

    private static readonly (string Error, string Description, int Http)[] Errors =
    [
        ("INTERNAL_SERVER_ERROR", "Internal server error", 500),
        ("ERROR_CORE", "SQL query error!", 500),
        ("ACCESS_DENIED", "Access denied!", 403),
        ("ERROR_ACTIVITY_ALREADY_INSTALLED", "Activity or Robot already installed!", 400),
        ("ERROR_ACTIVITY_NOT_FOUND", "Activity or Robot not found!", 400),
        ("OVERLOAD_LIMIT", "REST API is blocked due to overload.", 401),
        ("invalid_grant", "The refresh token is unknown", 400),
    ];

    /// <summary>One fault, for one call or a few.</summary>
    public static PortalFault Next(Random random)
    {
        var kinds = Enum.GetValues<FaultKind>();
        var (error, description, http) = Errors[random.Next(Errors.Length)];
        return new PortalFault(kinds[random.Next(kinds.Length)])
        {
            Method = Methods[random.Next(Methods.Length)],
            Times = random.Next(4) == 0 ? random.Next(2, 12) : 1,
            Error = error,
            Description = description,
            Http = http,
        };
    }
}
