namespace DelegationDirectory.Testing.PostgreSql;

/// <summary>One of the servers of a cluster.</summary>
public enum PostgreSqlNode
{
    /// <summary>The one that is written.</summary>
    Primary,

    /// <summary>The one that follows.</summary>
    Standby,
}
