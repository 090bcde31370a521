using DelegationDirectory.Server.Commands;

return await CommandLine.RunAsync(args);
